import beTheProgram from "@/question-types/be-the-program/type";
import { generated } from "@/question-types/generated";

export default generated(beTheProgram, {
  id: "many-q-program",
  role: "quiz",
  kind: "restart-without-eaddrinuse",
  first: 2,
});
