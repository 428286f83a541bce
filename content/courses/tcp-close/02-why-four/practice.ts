import beTheNetwork from "@/question-types/be-the-network/type";
import beTheProgram from "@/question-types/be-the-program/type";
import buildLadder from "@/question-types/build-ladder/type";
import fillNumbers from "@/question-types/fill-numbers/type";
import { practice } from "@/question-types/generated";
import predictState from "@/question-types/predict-state/type";
import returnValues from "@/question-types/return-values/type";
import spotTheError from "@/question-types/spot-the-error/type";

/** More of what this lesson is about; none of it stands in the text or counts for the lesson. */
export default [
  ...practice(predictState, ["half-close", "three-segments", "crossing-fins", "abort"]),
  ...practice(fillNumbers, ["half-close", "three-segments", "crossing-fins"]),
  ...practice(buildLadder, ["half-close", "three-segments", "crossing-fins"]),
  ...practice(spotTheError, ["half-close", "three-segments", "simultaneous-close", "abort", "capture-half-close"]),
  ...practice(beTheNetwork, ["three-segments", "one-step-to-time-wait", "four-fins", "fin-ahead-of-gap"]),
  ...practice(beTheProgram, ["read-before-close", "lingering-close", "epipe", "owned-fin-wait-2"]),
  ...practice(returnValues, ["end-of-file", "shut-read", "reset"]),
];
