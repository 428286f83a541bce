export type { Fault } from "./channel";
export type { Connection, Context, TcpEffect, TcpEvent, Transition } from "./connection";
export { describeSegment, describeStep } from "./describe-step";
export { MSL, PROFILES, type Profile } from "./profiles";
export { arrivedIn, copiesIn, cutTrace, segmentsOf, sentBy } from "./read-trace";
export { type Scenario, scenario } from "./scenario";
export { type EndOptions, run, type Script, type ScriptedCall, type Start, type Stray } from "./script";
export { kindOf, type Segment, type SegmentKind, segmentLength } from "./segment";
export { STATES, type State } from "./state";
export type {
  EndpointView,
  Ends,
  Host,
  ProfileName,
  RunningTimer,
  SentSegment,
  Signal,
  StepCause,
  TimerName,
  Trace,
  TraceStep,
  UserCall,
} from "./trace";
export { transition } from "./transition";
