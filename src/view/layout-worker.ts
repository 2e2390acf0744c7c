import { answerTask } from "../layout/planning.js";

answerTask(self);
