import beTheProgram from "@/question-types/be-the-program/type";
import { generated } from "@/question-types/generated";

export default generated(beTheProgram, { id: "why-program-echo", role: "exercise", kind: "half-close-echo", first: 1 });
