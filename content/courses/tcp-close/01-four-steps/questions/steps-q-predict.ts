import { generated } from "@/question-types/generated";
import predictState from "@/question-types/predict-state/type";

export default generated(predictState, { id: "steps-q-predict", role: "quiz", kind: "last-ack-lost", first: 4 });
