import DefaultTheme from "vitepress/theme-without-fonts";
import LiveTable from "./LiveTable.vue";
import SiteLayout from "./SiteLayout.vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  Layout: SiteLayout,
  enhanceApp({ app }) {
    app.component("LiveTable", LiveTable);
  },
};
