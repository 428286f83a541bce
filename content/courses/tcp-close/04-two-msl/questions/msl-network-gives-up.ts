import beTheNetwork from "@/question-types/be-the-network/type";
import { generated } from "@/question-types/generated";

export default generated(beTheNetwork, {
  id: "msl-network-gives-up",
  role: "exercise",
  kind: "last-ack-gives-up",
  first: 1,
});
