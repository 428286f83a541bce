import drawMachine from "@/question-types/draw-machine/type";
import { generated } from "@/question-types/generated";

export default generated(drawMachine, { id: "why-complete-machine", role: "exercise", kind: "closing-few", first: 1 });
