/**
 * DSFR, one sheet for each component in use, never the whole: with its icons it weighs five times more.
 * A screen that needs another component adds its line here.
 */
import '@codegouvfr/react-dsfr/dsfr/core/core.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/scheme/scheme.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/link/link.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/button/button.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/form/form.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/input/input.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/select/select.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/radio/radio.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/checkbox/checkbox.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/upload/upload.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/alert/alert.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/badge/badge.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/skiplink/skiplink.main.min.css';
import '@codegouvfr/react-dsfr/dsfr/component/stepper/stepper.main.min.css';
import './styles/base.css';
import './styles/header.css';
import './styles/footer.css';
import './styles/page.css';
import './styles/forms.css';
import './styles/data.css';
import './styles/states.css';
import '../ui/lists.css';
import './styles/home.css';
import './styles/messages.css';
import './styles/space.css';
import './styles/dap.css';
import './styles/da.css';
import './styles/print.css';
