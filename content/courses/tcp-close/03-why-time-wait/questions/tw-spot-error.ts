import { generated } from "@/question-types/generated";
import spotTheError from "@/question-types/spot-the-error/type";

export default generated(spotTheError, { id: "tw-spot-error", role: "exercise", kind: "lost-last-ack", first: 1 });
