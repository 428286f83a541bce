import buildLadder from "@/question-types/build-ladder/type";
import drawMachine from "@/question-types/draw-machine/type";
import fillNumbers from "@/question-types/fill-numbers/type";
import { practice } from "@/question-types/generated";
import predictState from "@/question-types/predict-state/type";
import spotTheError from "@/question-types/spot-the-error/type";

/** More of what this lesson is about; none of it stands in the text or counts for the lesson. */
export default [
  ...practice(predictState, ["orderly", "fin-lost", "first-ack-lost", "last-ack-lost"]),
  ...practice(fillNumbers, ["fin-with-data", "fin-lost", "last-ack-lost"]),
  ...practice(buildLadder, ["data-then-close", "fin-with-data", "last-ack-lost"]),
  ...practice(spotTheError, ["ordinary-close", "lost-fin", "capture-server-closes"]),
  ...practice(drawMachine, ["closing-rows", "closing-most"]),
];
