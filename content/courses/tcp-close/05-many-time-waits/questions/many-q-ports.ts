import { generated } from "@/question-types/generated";
import portArithmetic from "@/question-types/port-arithmetic/type";

export default generated(portArithmetic, { id: "many-q-ports", role: "quiz", kind: "plan", first: 1 });
