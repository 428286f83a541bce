import drawMachine from "@/question-types/draw-machine/type";
import { generated } from "@/question-types/generated";

export default generated(drawMachine, { id: "why-q-machine", role: "quiz", kind: "closing-few", first: 2 });
