import beTheNetwork from "@/question-types/be-the-network/type";
import { generated } from "@/question-types/generated";

export default generated(beTheNetwork, { id: "why-network-closing", role: "exercise", kind: "both-closing", first: 1 });
