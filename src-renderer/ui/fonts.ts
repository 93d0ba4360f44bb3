// The fonts of the screens, in slices by range: a page fetches what it shows. HanaMin has the rare characters of names, as the printer has.
import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-sans-mono/wght.css'
import './fonts/slices.css'
import 'hanamin/HanaMin.min.css'
