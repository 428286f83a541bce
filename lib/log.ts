import "server-only";
import pino from "pino";

/** One JSON line per event on standard output. Only bugs and failures of others are logged, never what people type. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: pino.stdSerializers.err },
});
