import fillNumbers from "@/question-types/fill-numbers/type";
import { generated } from "@/question-types/generated";

export default generated(fillNumbers, {
  id: "steps-fill-numbers",
  role: "exercise",
  kind: "data-then-close",
  first: 1,
});
