/** Made by build-host.ts from the package @iconify-json/lucide. */
declare module 'lucide-icons' {
  const icons: {
    readonly icons: Readonly<Record<string, { readonly body: string }>>;
    readonly aliases: Readonly<Record<string, { readonly parent: string }>>;
  };
  export default icons;
}
