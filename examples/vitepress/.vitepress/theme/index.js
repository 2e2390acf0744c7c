import "concept-map/define";
import theme from "vitepress/theme";

export default theme;
