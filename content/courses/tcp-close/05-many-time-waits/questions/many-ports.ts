import { generated } from "@/question-types/generated";
import portArithmetic from "@/question-types/port-arithmetic/type";

export default generated(portArithmetic, { id: "many-ports", role: "exercise", kind: "limit", first: 1 });
