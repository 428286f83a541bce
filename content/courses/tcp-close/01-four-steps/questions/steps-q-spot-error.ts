import { generated } from "@/question-types/generated";
import spotTheError from "@/question-types/spot-the-error/type";

export default generated(spotTheError, { id: "steps-q-spot-error", role: "quiz", kind: "ordinary-close", first: 1 });
