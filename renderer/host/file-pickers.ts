/** The part of the File System Access API used here, which the standard type library does not know yet. */
export interface PickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface FilePickers {
  showOpenFilePicker?(options: {
    readonly types?: readonly PickerType[];
    readonly multiple: false;
  }): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?(options: {
    readonly types?: readonly PickerType[];
    readonly suggestedName: string;
  }): Promise<FileSystemFileHandle>;
}

declare global {
  interface Window extends FilePickers {}
}

/** Whether the browser can give out files to write to; without, opening and downloading must do. */
export function canPickFiles(): boolean {
  return window.showOpenFilePicker !== undefined && window.showSaveFilePicker !== undefined;
}

/** Whether an error says that the person closed a picker without choosing. */
export function isPickerClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

export interface ChooseOptions {
  /** As in an input's `accept`. */
  readonly accept: string;
  readonly isFolder?: boolean;
}

/** Lets the person choose through an input element; an empty list when they do not. */
export function chooseFiles(options: ChooseOptions): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = options.accept;
    input.webkitdirectory = options.isFolder ?? false;
    input.hidden = true;
    const finish = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener("change", () => finish([...(input.files ?? [])]));
    input.addEventListener("cancel", () => finish([]));
    // Some browsers forget an input that is not in the page before its choice is made.
    document.body.append(input);
    input.click();
  });
}

/** Hands bytes over as a download, to where the browser puts them. */
export function download(bytes: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun with the click, but reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
