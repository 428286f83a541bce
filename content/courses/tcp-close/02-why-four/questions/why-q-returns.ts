import { generated } from "@/question-types/generated";
import returnValues from "@/question-types/return-values/type";

export default generated(returnValues, { id: "why-q-returns", role: "quiz", kind: "end-of-file", first: 1 });
