import buildLadder from "@/question-types/build-ladder/type";
import { generated } from "@/question-types/generated";

export default generated(buildLadder, { id: "steps-build-lost-fin", role: "exercise", kind: "fin-lost", first: 1 });
