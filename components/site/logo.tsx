/** Two life lines and the four segments between them. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" fill="none" strokeLinecap="square">
      <path d="M4 3v20" stroke="var(--a)" strokeWidth="2.5" />
      <path d="M22 3v20" stroke="var(--b)" strokeWidth="2.5" />
      <path d="M4 5l18 3" stroke="var(--a)" strokeWidth="1.75" />
      <path d="M22 9L4 12" stroke="var(--b)" strokeWidth="1.75" />
      <path d="M22 14L4 17" stroke="var(--b)" strokeWidth="1.75" />
      <path d="M4 18l18 3" stroke="var(--a)" strokeWidth="1.75" />
    </svg>
  );
}
