import beTheProgram from "@/question-types/be-the-program/type";
import { practice } from "@/question-types/generated";
import portArithmetic from "@/question-types/port-arithmetic/type";
import returnValues from "@/question-types/return-values/type";
import spotTheError from "@/question-types/spot-the-error/type";

/** More of what this lesson is about; none of it stands in the text or counts for the lesson. */
export default [
  ...practice(beTheProgram, ["no-close-wait-leak", "restart-without-eaddrinuse"]),
  ...practice(portArithmetic, ["plan", "change", "acceptor-closes"]),
  ...practice(returnValues, ["bind", "connect", "power-off"]),
  ...practice(spotTheError, ["orphan-in-fin-wait-2"]),
];
