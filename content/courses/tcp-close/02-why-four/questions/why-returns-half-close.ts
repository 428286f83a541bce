import { generated } from "@/question-types/generated";
import returnValues from "@/question-types/return-values/type";

export default generated(returnValues, {
  id: "why-returns-half-close",
  role: "exercise",
  kind: "half-close",
  first: 1,
});
