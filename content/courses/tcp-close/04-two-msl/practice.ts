import beTheNetwork from "@/question-types/be-the-network/type";
import drawMachine from "@/question-types/draw-machine/type";
import { practice } from "@/question-types/generated";
import spotTheError from "@/question-types/spot-the-error/type";

/** More of what this lesson is about; none of it stands in the text or counts for the lesson. */
export default [
  ...practice(beTheNetwork, ["time-wait-restarted-twice", "alone-in-fin-wait-2", "simultaneous-open"]),
  ...practice(spotTheError, ["last-ack-gives-up"]),
  ...practice(drawMachine, ["opening-few", "opening-most"]),
];
