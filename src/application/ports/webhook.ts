/** What a webhook is answered with. */
export interface WebhookAnswer {
  readonly status: number;
  readonly body: string;
}

/** The door of a channel whose provider calls us. The HTTP face hands over the bytes as they came. */
export interface WebhookPort {
  /** The provider asks whether this address is ours. */
  handshake(asked: {
    readonly mode: string | undefined;
    readonly token: string | undefined;
    readonly challenge: string | undefined;
  }): WebhookAnswer;
  /** Resolves to 200 only when everything in it is stored. */
  take(body: Buffer, signature: string | undefined): Promise<WebhookAnswer>;
}
