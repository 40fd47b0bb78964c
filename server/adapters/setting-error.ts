/** A setting of an adapter that cannot be used. The message does not have its value, which may be a secret. */
export class SettingError extends TypeError {
  override readonly name = "SettingError";
  /** The option of the adapter, such as `secretKey`. */
  readonly setting: string;
  /** What is to be changed, as the end of a sentence that begins with the setting. */
  readonly rule: string;

  constructor(provider: string, setting: string, rule: string) {
    super(`The option ${setting} of the adapter for ${provider} ${rule}`);
    this.setting = setting;
    this.rule = rule;
  }
}
