import beTheNetwork from "@/question-types/be-the-network/type";
import beTheProgram from "@/question-types/be-the-program/type";
import { practice } from "@/question-types/generated";
import numberLine from "@/question-types/number-line/type";
import spotTheError from "@/question-types/spot-the-error/type";

/** More of what this lesson is about; none of it stands in the text or counts for the lesson. */
export default [
  ...practice(beTheNetwork, [
    "old-duplicate-accepted",
    "old-syn",
    "time-wait-assassinated",
    "both-time-wait",
    "last-ack-reset",
    "data-lost-by-reset",
  ]),
  ...practice(numberLine, ["old-ack", "window", "reset"]),
  ...practice(beTheProgram, ["time-wait-on-both", "time-wait-nowhere"]),
  ...practice(spotTheError, ["syn-meets-last-ack"]),
];
