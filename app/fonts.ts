// Fonts come from packages and are served by this site; nothing is fetched from elsewhere.
import "@fontsource-variable/ibm-plex-sans/wdth.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "@fontsource/ibm-plex-mono/400.css";
import "@fontsource/ibm-plex-mono/500.css";
