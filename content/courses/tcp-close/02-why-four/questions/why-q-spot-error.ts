import { generated } from "@/question-types/generated";
import spotTheError from "@/question-types/spot-the-error/type";

export default generated(spotTheError, { id: "why-q-spot-error", role: "quiz", kind: "half-close", first: 1 });
