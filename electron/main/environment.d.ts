/** Set by the build: true only while developing, and compiled away from what is shipped. */
interface ImportMetaEnv {
  readonly DEV: boolean;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
