/** Title and first sentence of a page about the site. */
export function PageHead({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <header>
      <h1 className="text-h1">{title}</h1>
      <p className="mt-4 max-w-(--measure) font-serif text-ink-2 text-lead">{lead}</p>
    </header>
  );
}
