// The widget, from its source.
import "/src/define.ts";

export { mount } from "./widget-element.mjs";
