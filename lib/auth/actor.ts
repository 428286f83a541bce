/** Who is asking. A guest has a row and a cookie, a member also an e-mail address or a provider. */
export type Actor = MemberActor | GuestActor;

export interface MemberActor {
  readonly kind: "member";
  readonly userId: string;
  readonly name: string;
}

export interface GuestActor {
  readonly kind: "guest";
  readonly userId: string;
}
