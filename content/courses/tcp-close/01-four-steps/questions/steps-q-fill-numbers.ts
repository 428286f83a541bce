import fillNumbers from "@/question-types/fill-numbers/type";
import { generated } from "@/question-types/generated";

export default generated(fillNumbers, { id: "steps-q-fill-numbers", role: "quiz", kind: "fin-with-data", first: 1 });
