import { generated } from "@/question-types/generated";
import numberLine from "@/question-types/number-line/type";

export default generated(numberLine, { id: "tw-number-line", role: "exercise", kind: "time-wait", first: 1 });
