/**
 * Gives every heading the anchor written behind it as `{/* #anchor *\/}`, the same in both languages.
 * A heading without one stops the build: a link to it could not survive translation.
 */
export default function remarkAnchors() {
  return (tree, file) => {
    for (const node of tree.children) {
      if (node.type !== "heading") continue;
      const comment = node.children.at(-1);
      const anchor = /^\/\*\s*#([a-z0-9-]+)\s*\*\/$/.exec(
        comment?.type === "mdxTextExpression" ? comment.value : "",
      )?.[1];
      if (!anchor) file.fail("This heading has no anchor; write one behind it: {/* #anchor-id */}", node);

      node.children.pop();
      const last = node.children.at(-1);
      if (last?.type === "text") last.value = last.value.trimEnd();
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: anchor } };
    }
  };
}
