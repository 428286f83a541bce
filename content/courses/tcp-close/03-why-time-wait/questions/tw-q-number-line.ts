import { generated } from "@/question-types/generated";
import numberLine from "@/question-types/number-line/type";

export default generated(numberLine, { id: "tw-q-number-line", role: "quiz", kind: "time-wait", first: 2 });
