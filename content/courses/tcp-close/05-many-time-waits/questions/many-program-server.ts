import beTheProgram from "@/question-types/be-the-program/type";
import { generated } from "@/question-types/generated";

export default generated(beTheProgram, {
  id: "many-program-server",
  role: "exercise",
  kind: "no-time-wait-on-server",
  first: 1,
});
