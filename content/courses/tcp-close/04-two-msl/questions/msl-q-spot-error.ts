import { generated } from "@/question-types/generated";
import spotTheError from "@/question-types/spot-the-error/type";

export default generated(spotTheError, { id: "msl-q-spot-error", role: "quiz", kind: "last-ack-gives-up", first: 1 });
