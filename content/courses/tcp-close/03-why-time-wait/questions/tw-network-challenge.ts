import beTheNetwork from "@/question-types/be-the-network/type";
import { generated } from "@/question-types/generated";

export default generated(beTheNetwork, {
  id: "tw-network-challenge",
  role: "exercise",
  kind: "connect-through-challenge",
  first: 1,
});
