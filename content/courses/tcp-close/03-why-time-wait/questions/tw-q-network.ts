import beTheNetwork from "@/question-types/be-the-network/type";
import { generated } from "@/question-types/generated";

export default generated(beTheNetwork, { id: "tw-q-network", role: "quiz", kind: "time-wait-assassinated", first: 2 });
