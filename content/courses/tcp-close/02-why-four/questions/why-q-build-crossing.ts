import buildLadder from "@/question-types/build-ladder/type";
import { generated } from "@/question-types/generated";

export default generated(buildLadder, { id: "why-q-build-crossing", role: "quiz", kind: "crossing-fins", first: 1 });
