/** The keys that do the same, in the order they are pressed: Ctrl+K, or g then d. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span class="key-hint">
      {keys.split(' ').map(key => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
