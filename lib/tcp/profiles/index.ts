import type { ProfileName } from "../trace";
import { freebsd } from "./freebsd";
import { linux } from "./linux";
import type { Profile } from "./profile";
import { rfc793 } from "./rfc793";
import { rfc9293 } from "./rfc9293";

export type { Acknowledging, Profile } from "./profile";
export { MSL } from "./rfc9293";

export const PROFILES: { readonly [N in ProfileName]: Profile } = { rfc9293, rfc793, linux, freebsd };
