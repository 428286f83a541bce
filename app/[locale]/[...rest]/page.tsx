import { notFound } from "next/navigation";

/** A path that no page has; without this file it would not get the site's own "not found". */
export default function UnknownPage() {
  notFound();
}
