import { answerRequest } from "../layout/planning.js";

answerRequest(self);
