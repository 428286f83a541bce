import diagnose from "@/question-types/diagnose/type";
import { generated } from "@/question-types/generated";

export default generated(diagnose, { id: "many-diagnose", role: "exercise", first: 2 });
